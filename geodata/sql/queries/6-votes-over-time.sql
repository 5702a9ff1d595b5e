-- How did the General Assembly vote on the displaced people of Georgia, year by year?
SELECT r.date_earliest AS day, v.vote, count(*) AS states, r.resolution,
       any_value(c.sources) AS sources
FROM resolutions AS r
JOIN votes AS v USING (resolution)
JOIN (
  SELECT resolution, string_agg(source_id, ', ' ORDER BY source_id) AS sources
  FROM resolution_sources
  GROUP BY resolution
) AS c USING (resolution)
WHERE r.body = 'UNGA' AND r.resolution LIKE 'A/RES/%'
GROUP BY r.date_earliest, v.vote, r.resolution
ORDER BY day, v.vote
