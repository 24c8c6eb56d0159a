-- grain: one export in force at $as_of
SELECT
  file, path, kind, sha256, received, received_date, rows_read, rows_taken, rows_rejected, rows_ignored,
  (SELECT count(*)::INTEGER FROM receipt AS version WHERE version.path = latest.path AND version.received <= $as_of) AS versions,
  -- a file of invented figures alone stands in no release that does not show them
  NOT EXISTS (FROM fact WHERE fact.seq = latest.seq AND NOT fact.illustrative) AS illustrative
FROM receipts_in_force($as_of) AS latest
-- of a file that updates by key several receipts count: the one received last stands for them
QUALIFY row_number() OVER (PARTITION BY file ORDER BY received DESC, seq DESC) = 1
ORDER BY file
