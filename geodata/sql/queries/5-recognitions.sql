-- Who recognises Abkhazia or South Ossetia, since when, and who withdrew?
SELECT p.position_id, p.from_earliest AS since, p.actor_name, p.stance, p."from", p."to",
       string_agg(DISTINCT j.region, ', ' ORDER BY j.region) AS regions,
       p.summary,
       string_agg(DISTINCT s.source_id, ', ' ORDER BY s.source_id) AS sources
FROM positions AS p
JOIN position_subjects AS j USING (position_id)
JOIN position_sources AS s USING (position_id)
WHERE p.kind = 'recognition' OR p.stance = 'withdrew_recognition'
GROUP BY ALL
ORDER BY since, p.actor_name
