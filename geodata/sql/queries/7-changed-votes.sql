-- Which states once voted against, or abstained, and last voted for the General Assembly's resolution?
WITH cast_votes AS (
  SELECT v.iso3, v.vote, r.resolution, r.date_earliest AS day
  FROM votes AS v
  JOIN resolutions AS r USING (resolution)
  WHERE r.resolution LIKE 'A/RES/%' AND v.vote IN ('yes', 'no', 'abstain')
), summary AS (
  SELECT iso3, arg_min(vote, day) AS first_vote, arg_max(vote, day) AS last_vote,
         max(day) FILTER (vote <> 'yes') AS last_other_vote, max(day) AS last_seen,
         arg_max(resolution, day) AS resolution
  FROM cast_votes
  GROUP BY iso3
)
SELECT s.iso3, n.name_en, s.first_vote, s.last_vote, s.last_other_vote, s.last_seen,
       string_agg(c.source_id, ', ' ORDER BY c.source_id) AS sources
FROM summary AS s
JOIN states AS n USING (iso3)
JOIN resolution_sources AS c USING (resolution)
WHERE s.last_vote = 'yes' AND s.last_other_vote IS NOT NULL
GROUP BY ALL
ORDER BY s.last_other_vote DESC, n.name_en
