"""As SQL: who lived here, and where they went to school."""

from __future__ import annotations


def hier(van: str, tot: str) -> str:
    """As SQL, who lived here on some day from `van` to `tot`, in the BRP: who only stays here counts in no figure."""
    return f"""geboortedatum <= {tot} and (overleden_op is null or overleden_op > {van})
    and ((verblijf = 'ingeschreven' and (gevestigd_op is null or gevestigd_op <= {tot})
            and (verhuisd_op is null or verhuisd_op > {van}))
        or nummer in (select jongere from verblijf where soort = 'ingeschreven'
            and (van is null or van <= {tot}) and (tot is null or tot >= {van})))"""  # noqa: S608


HIER = hier(":peil", ":peil")
# Of a zaak the kind of education of its jongere on the day that it was opened, else the last one before it.
LAATSTE_SOORT = """(select i.onderwijssoort from inschrijving as i where i.jongere = zaak.jongere
    and i.van <= zaak.geopend_op order by coalesce(i.tot, '9999') desc, i.van desc limit 1)"""
