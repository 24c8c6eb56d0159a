-- grain: one announced figure (area × period × indicator × source) in force at $as_of
SELECT
  key AS id, area, indicator, period, value, source, confidence, qualifiers, sheet, cell, file, path, received_date,
  revised,
  -- a table once marked as holding small cells stays marked, whatever another file or version says
  EXISTS (
    FROM published_received($as_of) AS other
    WHERE other.key = figure.key AND list_contains(other.qualifiers, 'small-cells')
  ) AS small_cells
FROM published_in_force($as_of) AS figure
WHERE NOT illustrative
ORDER BY file, sheet NULLS FIRST, row, cell
