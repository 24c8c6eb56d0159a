-- grain: one export in force at $as_of
SELECT
  file, path, kind, sha256, received, received_date, rows_read, rows_taken, rows_rejected, rows_ignored,
  (SELECT count(*)::INTEGER FROM receipt AS version WHERE version.path = latest.path AND version.received <= $as_of) AS versions
FROM receipts_in_force($as_of) AS latest
-- a file of invented figures alone stands in no release
WHERE EXISTS (FROM fact WHERE fact.seq = latest.seq AND NOT fact.illustrative)
-- of a file that updates by key several receipts count: the one received last stands for them
QUALIFY row_number() OVER (PARTITION BY file ORDER BY received DESC, seq DESC) = 1
ORDER BY file
