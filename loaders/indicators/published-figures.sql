-- grain: one announced figure (area × period × indicator × source) in force at $as_of
WITH received AS (
  SELECT published_row.*, receipt.seq, receipt.received
  FROM published_row JOIN receipt USING (sha256)
  WHERE receipt.received <= $as_of
),
in_force AS (
  SELECT published_row.*, latest.seq, latest.received, latest.received_date, latest.file, latest.path
  FROM published_row JOIN receipts_in_force($as_of) AS latest USING (sha256)
  QUALIFY row_number() OVER (PARTITION BY published_row.key ORDER BY latest.received DESC, latest.seq DESC) = 1
)
SELECT
  key AS id, area, indicator, period, value, source, confidence, qualifiers, cell, file, path, received_date,
  EXISTS (
    FROM received AS earlier
    WHERE earlier.key = in_force.key AND (earlier.received, earlier.seq) < (in_force.received, in_force.seq)
      AND earlier.value <> in_force.value
  ) AS revised,
  -- a table once marked as holding small cells stays marked, whatever another file or version says
  EXISTS (
    FROM received AS other
    WHERE other.key = in_force.key AND list_contains(other.qualifiers, 'small-cells')
  ) AS small_cells
FROM in_force
ORDER BY file, row
