# Calls from worker threads into the loop are refused.

__refused__ = ("run", "run_sync", "start_blocking_portal", "BlockingPortal", "check_cancelled")
