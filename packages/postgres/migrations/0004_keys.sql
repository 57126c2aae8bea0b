-- Destroying keys is the work of who watches over the data; which regions have keys is known to who wraps
-- them anew.
GRANT DELETE ON oza_keys.data_keys TO oza_app;
--> statement-breakpoint
CREATE POLICY delete_by_scope ON oza_keys.data_keys FOR DELETE TO oza_app USING (
  region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch'
);
--> statement-breakpoint
CREATE POLICY regions_by_owner ON oza_keys.data_keys FOR SELECT TO current_user USING (
  current_setting('oza.duty', true) = 'keys'
);
--> statement-breakpoint
-- From one region to the next along the key: the keys themselves are not read.
CREATE FUNCTION oza_keys.regions() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE found (region) AS (
    (SELECT region_id FROM oza_keys.data_keys ORDER BY region_id LIMIT 1)
    UNION ALL
    SELECT (SELECT k.region_id FROM oza_keys.data_keys k WHERE k.region_id > f.region ORDER BY 1 LIMIT 1)
    FROM found f WHERE f.region IS NOT NULL
  )
  SELECT region FROM found WHERE region IS NOT NULL
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION oza_keys.regions() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION oza_keys.regions() TO oza_app;
