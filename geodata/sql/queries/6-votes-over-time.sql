-- How did the General Assembly vote on the displaced people of Georgia, year by year?
SELECT r.date_earliest AS day, r.resolution, v.vote, count(*) AS states
FROM resolutions AS r
JOIN votes AS v USING (resolution)
WHERE r.body = 'UNGA' AND r.resolution LIKE 'A/RES/%'
GROUP BY ALL
ORDER BY day, v.vote
