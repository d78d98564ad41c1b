"""From vmbo to mbo, and handing over to RMC."""
