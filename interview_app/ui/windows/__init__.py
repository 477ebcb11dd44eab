"""Windows of their own beside the main one: the journal, the keys.  They may use dialogs, widgets and the workspace."""
