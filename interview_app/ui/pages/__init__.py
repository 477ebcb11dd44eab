"""The pages of the window, one module each; they talk to services and speak to the window by signals."""
