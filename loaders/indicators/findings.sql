-- grain: one finding about an export in force at $as_of
SELECT latest.file, latest.path, severity, code, sheet, finding.row, "column", cell, message
FROM finding JOIN receipts_in_force($as_of) AS latest USING (seq)
ORDER BY latest.file, seq, sheet NULLS FIRST, finding.row NULLS FIRST, code, "column" NULLS FIRST, message.vi
