-- How much net bilateral aid did Georgia get from the EU, the United States, Germany and Japan?
SELECT year, donor, value / 1e6 AS million_usd, unit, source_id
FROM aid_series
WHERE series_id LIKE 'dac-net-bilateral-%'
ORDER BY year, donor
