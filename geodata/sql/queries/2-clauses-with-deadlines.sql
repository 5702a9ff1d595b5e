-- Which clauses of the alliance treaties of 2014 and 2015 set a deadline, and what carried them out?
SELECT t.treaty_id, t.short_title, c.provision_id, c.article, c.topic, c.summary, c.deadline_text, c.deadline_months,
       string_agg(DISTINCT coalesce(i.treaty_id, i.description), '; ') AS carried_out_by,
       string_agg(DISTINCT s.source_id, ', ' ORDER BY s.source_id) AS sources
FROM provisions AS c
JOIN treaties AS t USING (treaty_id)
JOIN provision_sources AS s ON s.provision_id = c.provision_id
LEFT JOIN provision_implementations AS i ON i.provision_id = c.provision_id
WHERE t.treaty_id IN ('ab-2014-alliance', 'so-2015-alliance')
  AND c.deadline_months IS NOT NULL
GROUP BY ALL
ORDER BY c.deadline_months, t.short_title
