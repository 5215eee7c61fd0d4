"""What a run leaves behind for the recorder: its schedule and how it ended."""

import json
import os
import sys

# More rows than any golden should have; a longer run is reported as truncated, never cut in silence.
MAX_ROWS = 20_000


class Report:
    """Collects rows while the program runs and writes them when the interpreter exits."""

    def __init__(self, mode, meta_path, trace_path):
        self.meta = {"mode": mode, "handles": 0, "end": "exit", "truncated": False}
        self.meta_path = meta_path
        self.trace_path = trace_path
        self.rows = []
        self.clock = None

    def add(self, row):
        """Append one row of the schedule."""
        self.meta["handles"] += 1
        if len(self.rows) < MAX_ROWS:
            self.rows.append(row)
        else:
            self.meta["truncated"] = True

    def write(self):
        """Write the files that were asked for."""
        self.meta["virtual_end"] = self.clock.now if self.clock is not None else None
        if self.trace_path:
            with open(self.trace_path, "w", encoding="utf-8") as file:
                for row in self.rows:
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")
        if self.meta_path:
            with open(self.meta_path, "w", encoding="utf-8") as file:
                json.dump(self.meta, file)

    def abandon(self, status, why):
        """End a program that cannot go on by itself."""
        sys.stdout.flush()
        sys.stderr.flush()
        self.meta["end"] = why
        self.write()
        os._exit(status)
