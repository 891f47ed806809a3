"""The window: pages, dialogs and the kit they are built from; the only package that knows Qt."""
