"""Where the key of an unlocked file is kept, outside every file of ours, until its time is over or she logs off."""
