"""Reads pages as JSON strings, one a line; writes the title and the text that trafilatura finds, the same way,
and at the end the processor seconds that took."""
import json
import sys
import time

import trafilatura

spent = 0.0
for line in sys.stdin:
    page = json.loads(line)
    start = time.process_time()
    try:
        found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
        found = found.as_dict() if found is not None else {}
        answer = {"title": found.get("title") or "", "text": found.get("text") or ""}
    except Exception:  # a page it fails on counts as empty
        answer = {"title": "", "text": ""}
    spent += time.process_time() - start
    sys.stdout.write(json.dumps(answer) + "\n")
sys.stdout.write(f"{spent}\n")
