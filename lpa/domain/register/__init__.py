"""The registers at scale: what files mean, who is who in them, and who should be enrolled."""
