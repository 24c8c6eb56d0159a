-- grain: one indicator × unit of a return (reporting unit × form × period), some of whose counts in force at $as_of differ from those first received
WITH stated AS (
  SELECT key, arg_min(value, (received, seq)) AS value
  FROM return_received($as_of) AS version
  WHERE value IS NOT NULL AND NOT EXISTS (
    FROM withdrawal
    WHERE withdrawal.path = version.path AND withdrawal.seq > version.seq AND withdrawal.withdrawn <= $as_of
  )
  GROUP BY key
)
SELECT
  reporter, form, period.id AS period, illustrative, concat_ws('.', stage, measure, detail) AS indicator, unit,
  count(*)::INTEGER AS counts, sum(stated.value) AS "before", sum(counted.value) AS "after"
FROM return_in_force($as_of) AS counted JOIN stated USING (key)
WHERE counted.value <> stated.value
GROUP BY reporter, form, period.id, illustrative, stage, measure, detail, unit
ORDER BY reporter, form NULLS FIRST, period.id, illustrative, indicator, unit
