-- grain: one set of reference data added by offices, by which exports in force at $as_of were read
SELECT supplement, bool_and(illustrative) AS illustrative
FROM (
  SELECT
    supplement,
    received,
    seq,
    NOT EXISTS (FROM fact WHERE fact.seq = latest.seq AND NOT fact.illustrative) AS illustrative
  FROM receipts_in_force($as_of) AS latest
  WHERE supplement IS NOT NULL
)
GROUP BY supplement
-- of entries that two sets hold, the one received last counts
ORDER BY max(received), max(seq)
