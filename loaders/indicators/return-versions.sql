-- grain: one version (receipt) of a return (reporting unit × form × period), received by $as_of and not withdrawn by then
SELECT
  reporter, form, period, sha256, supplement, version.received, version.received_date,
  bool_and(version.illustrative) AS illustrative,
  -- nothing arose: each count is 0, a dash or words that say so
  bool_and(how <> 'not-reported' AND value = 0) AS nothing_arose,
  bool_or(EXISTS (
    FROM scopes_in_force($as_of) AS counting
    WHERE counting.seq = version.seq AND counting.scope = version.scope
  )) AS in_force
FROM return_received($as_of) AS version JOIN receipt USING (seq)
WHERE NOT EXISTS (
  FROM withdrawal
  WHERE withdrawal.path = version.path AND withdrawal.seq > version.seq AND withdrawal.withdrawn <= $as_of
)
GROUP BY seq, reporter, form, period, sha256, supplement, version.received, version.received_date
-- a form on which no count is reported is no return
HAVING count(value) > 0
ORDER BY reporter, form NULLS FIRST, period.id, version.received, seq
