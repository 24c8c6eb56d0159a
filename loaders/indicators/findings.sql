-- grain: one finding about an export in force at $as_of
SELECT latest.file, latest.path, finding.severity, finding.code, finding.row, finding."column", finding.message
FROM finding JOIN receipts_in_force($as_of) AS latest USING (sha256)
ORDER BY latest.file, finding.row NULLS FIRST, finding.code, finding."column" NULLS FIRST, finding.message.vi
