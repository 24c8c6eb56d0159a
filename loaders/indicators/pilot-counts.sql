-- grain: one count of a pilot (pilot × window × area × dates × indicator) in force at $as_of
WITH received AS (
  SELECT pilot_row.*, receipt.seq, receipt.received
  FROM pilot_row JOIN receipt USING (sha256)
  WHERE receipt.received <= $as_of
),
in_force AS (
  SELECT pilot_row.*, latest.seq, latest.received, latest.received_date, latest.file, latest.path
  FROM pilot_row JOIN receipts_in_force($as_of) AS latest USING (sha256)
  QUALIFY row_number() OVER (PARTITION BY pilot_row.key ORDER BY latest.received DESC, latest.seq DESC) = 1
)
SELECT
  key AS id, pilot, "window", area, indicator, period, value, source, cell, file, path, received_date,
  EXISTS (
    FROM received AS earlier
    WHERE earlier.key = in_force.key AND (earlier.received, earlier.seq) < (in_force.received, in_force.seq)
      AND earlier.value IS DISTINCT FROM in_force.value
  ) AS revised
FROM in_force
ORDER BY file, row
