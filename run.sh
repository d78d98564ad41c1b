. /tmp/env.sh; export LPA_BESTAND=/tmp/kw/zaken.lpa; unset LPA_WACHTWOORDBESTAND; cd /tmp/kw; PS1='$ '; clear
