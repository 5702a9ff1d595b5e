-- Which states once voted against, or abstained, and last voted for the General Assembly's resolution?
WITH cast_votes AS (
  SELECT v.iso3, v.vote, r.resolution, r.date_earliest AS day
  FROM votes AS v
  JOIN resolutions AS r USING (resolution)
  WHERE r.resolution LIKE 'A/RES/%' AND v.vote IN ('yes', 'no', 'abstain')
), summary AS (
  SELECT iso3, arg_min(vote, day) AS first_vote, arg_max(vote, day) AS last_vote,
         max(day) FILTER (vote <> 'yes') AS last_other_vote, max(day) AS last_seen
  FROM cast_votes
  GROUP BY iso3
)
SELECT s.name_en, first_vote, last_vote, last_other_vote, last_seen
FROM summary
JOIN states AS s USING (iso3)
WHERE last_vote = 'yes' AND last_other_vote IS NOT NULL
ORDER BY last_other_vote DESC, s.name_en
