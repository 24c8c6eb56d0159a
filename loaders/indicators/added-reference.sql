-- grain: one set of reference data added by offices, by which exports in force at $as_of were read
SELECT supplement, bool_and(illustrative) AS illustrative
FROM (
  SELECT
    supplement,
    NOT EXISTS (FROM fact WHERE fact.seq = latest.seq AND NOT fact.illustrative) AS illustrative
  FROM receipts_in_force($as_of) AS latest
  WHERE supplement IS NOT NULL
)
GROUP BY supplement
ORDER BY supplement
