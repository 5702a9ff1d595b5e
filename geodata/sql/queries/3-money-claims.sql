-- What do sources say of Russian money for Abkhazia? Rival claims stand side by side: never add them up.
SELECT f.flow_id, f.start_year, f.end_year, f.kind, f.amount, f.currency, f.cumulative, f.estimate,
       f.summary, string_agg(s.source_id, ', ' ORDER BY s.source_id) AS sources
FROM aid_flows AS f
JOIN aid_flow_recipients AS r USING (flow_id)
JOIN aid_flow_sources AS s USING (flow_id)
WHERE f.donor = 'RUS' AND r.region = 'GE-AB'
GROUP BY ALL
ORDER BY f.start_year, f.kind, f.amount
