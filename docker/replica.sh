#!/bin/bash
# Copies the primary into an empty volume, then follows it; `pg_ctl promote` makes it the primary.
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  rm -rf "$PGDATA"
  pg_basebackup --host=postgres --username=replicator --pgdata="$PGDATA" --slot=replica --wal-method=stream \
    --checkpoint=fast --write-recovery-conf
fi
exec postgres
