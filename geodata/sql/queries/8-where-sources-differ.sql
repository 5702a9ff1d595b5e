-- Where do sources differ, what does each say, and why does the dossier use what it uses?
SELECT d.discrepancy_id, d.topic, d.subject, v.value, v.used, v.note, d.reason,
       string_agg(s.source_id, ', ' ORDER BY s.source_id) AS sources
FROM discrepancies AS d
JOIN discrepancy_values AS v USING (discrepancy_id)
LEFT JOIN discrepancy_value_sources AS s USING (discrepancy_id, value_no)
GROUP BY ALL
ORDER BY d.topic, d.subject, v.used DESC
