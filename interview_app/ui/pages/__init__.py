"""The pages of the window, a module or a package each; they talk to services and speak to the window by signals."""
