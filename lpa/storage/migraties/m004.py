"""The fourth step: what `jongerejaar` keeps is absence and steps, without spreekuren that nobody came to."""

from __future__ import annotations

from typing import Any

_TRIGGERS = ("zaak_erbij", "zaak_eraf", "zaak_anders", "interventie_erbij", "interventie_eraf", "interventie_anders")


def m004_kerncijfer(db: Any) -> None:
    """A preventieve melding is no absence, and who stayed away from a spreekuur had no interventie."""
    for naam in _TRIGGERS:
        db.execute(f"drop trigger {naam}")
    db.execute("drop table jongerejaar")
    for opdracht in _m004_standen():
        db.execute(opdracht)


def _m004_standen() -> list[str]:
    """`jongerejaar`: of each jongere with a melding in a schooljaar the last one that is absence, and the first
    interventie in any. The triggers keep it, and `zaaktelling`, in the transaction of each change.
    """

    def tel(rij: str, erbij: int) -> str:
        return f"""insert into zaaktelling
            values ({rij}.schooljaar, {rij}.soort, coalesce({rij}.afhandeling, ''), {erbij})
            on conflict do update set aantal = aantal + {erbij};"""  # noqa: S608

    def rijen(waar: str) -> str:
        return f"""select schooljaar, jongere, max(geopend_op) filter (where soort <> 'preventief'),
                min((select min(datum) from interventie where interventie.zaak = zaak.nummer
                    and not (interventie.soort = 'spreekuur' and interventie.resultaat like 'niet gekomen%')))
            from zaak where type = 'melding' {waar} group by schooljaar, jongere"""  # noqa: S608

    def stand(schooljaar: str, jongere: str) -> str:
        een = rijen(f"and schooljaar = {schooljaar} and jongere = {jongere}")
        return f"""delete from jongerejaar where schooljaar = {schooljaar} and jongere = {jongere};
            insert into jongerejaar {een};"""  # noqa: S608

    def stap(rij: str) -> str:
        schooljaar, jongere = (
            f"(select {kolom} from zaak where nummer = {rij}.zaak)"  # noqa: S608
            for kolom in ("schooljaar", "jongere")
        )
        return stand(schooljaar, jongere)

    def zaak(rij: str, erbij: int) -> str:
        return tel(rij, erbij) + stand(f"{rij}.schooljaar", f"{rij}.jongere")

    return [
        """create table jongerejaar (
            schooljaar text, jongere integer, laatste_melding text, eerste_interventie text,
            primary key (schooljaar, jongere)
        ) strict, without rowid""",
        f"insert into jongerejaar {rijen('')}",
        f"create trigger zaak_erbij after insert on zaak begin {zaak('new', 1)} end",
        f"create trigger zaak_eraf after delete on zaak begin {zaak('old', -1)} end",
        f"create trigger zaak_anders after update on zaak begin {zaak('old', -1)} {zaak('new', 1)} end",
        f"create trigger interventie_erbij after insert on interventie begin {stap('new')} end",
        f"create trigger interventie_eraf after delete on interventie begin {stap('old')} end",
        f"create trigger interventie_anders after update on interventie begin {stap('old')} {stap('new')} end",
    ]
