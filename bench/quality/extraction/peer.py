"""Reads pages as JSON strings, one a line; writes the title and the text that trafilatura finds, the same way."""
import json
import sys

import trafilatura

for line in sys.stdin:
    page = json.loads(line)
    try:
        found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
        found = found.as_dict() if found is not None else {}
        answer = {"title": found.get("title") or "", "text": found.get("text") or ""}
    except Exception:  # a page it fails on counts as empty
        answer = {"title": "", "text": ""}
    sys.stdout.write(json.dumps(answer) + "\n")
