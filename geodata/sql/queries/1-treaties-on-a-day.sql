-- Which agreements with Russia on South Ossetia were signed by the chosen day, and had not ended?
SELECT t.treaty_id, t.short_title, t.signed_on, t.in_force_on, t.ends_on, t.status,
       string_agg(DISTINCT p.actor, ', ' ORDER BY p.actor) AS parties,
       string_agg(DISTINCT s.source_id, ', ' ORDER BY s.source_id) AS sources
FROM treaties AS t
JOIN treaty_regions AS r USING (treaty_id)
JOIN treaty_parties AS p USING (treaty_id)
JOIN treaty_sources AS s USING (treaty_id)
WHERE r.region = 'GE-SO'
  AND t.signed_on_earliest <= DATE '{as_of}'
  AND (t.ends_on_latest IS NULL OR t.ends_on_latest >= DATE '{as_of}')
GROUP BY ALL
HAVING bool_or(p.actor = 'RUS')
ORDER BY t.signed_on
