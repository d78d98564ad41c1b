"""The folder for a computer without Python: made by `build` from the wheels of `lock.txt`."""
