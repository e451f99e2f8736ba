"""Opens the sample case with the client that openapi-python-client generates, and prints what it then allows."""

import json
import os
import sys
from pathlib import Path

from lienthong_client import AuthenticatedClient
from lienthong_client.api.cases import open_case, read_case
from lienthong_client.models import Death1Declaration, Filing, Problem

client = AuthenticatedClient(base_url=os.environ["LIENTHONG_API"], token=os.environ["LIENTHONG_TOKEN"])
sample = json.loads(Path(__file__).with_name("death.json").read_text(encoding="utf-8"))
declaration = Death1Declaration.from_dict(sample)
filing = Filing.from_dict({"declaration": declaration.to_dict(), "filedAt": "2026-03-02T09:10:00+07:00"})

opened = open_case.sync("death", client=client, body=filing, idempotency_key="sample-1")
if isinstance(opened, Problem):
    sys.exit(f"{opened.code}: {opened.detail} {opened.next_}")
case = read_case.sync(opened.id, client=client)
print(opened.id, opened.how.value, case.stage.value)
for dossier in case.dossiers:
    print(dossier.code, dossier.id, dossier.status, ", ".join(dossier.allowed))
