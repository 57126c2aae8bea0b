-- What was destroyed, and the lists of what is to be: for who watches over the data, and only ever added to.
ALTER TABLE oza.destruction_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT select, insert ON oza.destruction_events TO oza_app;
--> statement-breakpoint
CREATE POLICY select_by_scope ON oza.destruction_events FOR SELECT TO oza_app USING (
  region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch'
);
--> statement-breakpoint
CREATE POLICY insert_by_scope ON oza.destruction_events FOR INSERT TO oza_app WITH CHECK (
  region_id = current_setting('oza.region', true) and current_setting('oza.duty', true) = 'watch'
);
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."destruction_events" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."destructions" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
--> statement-breakpoint
-- Destroys what the samenwerkingsverband holds on health of a case, and nothing else: its term is shorter
-- than that of the file (WPO 18a lid 13). Under the duty `watch`, in the region of the transaction. Gives how
-- much there was, and the SHA-256 of it as it was sealed.
CREATE FUNCTION oza.destroy_health(of_region text, of_case uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone jsonb := '{}';
  n bigint;
  print text;
BEGIN
  IF current_setting('oza.duty', true) IS DISTINCT FROM 'watch'
    OR current_setting('oza.region', true) IS DISTINCT FROM of_region THEN
    RAISE EXCEPTION 'health data are destroyed under the duty to watch, in their own region'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT encode(sha256(coalesce(string_agg(h.sealed, ''::bytea ORDER BY h.sequence), ''::bytea)), 'hex') INTO print
  FROM oza_swv.event_health h WHERE h.region_id = of_region AND h.case_id = of_case;
  DELETE FROM oza_swv.event_health t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('event-health', n);
  DELETE FROM oza_swv.case_health t WHERE t.region_id = of_region AND t.case_id = of_case;
  GET DIAGNOSTICS n = ROW_COUNT; gone := gone || jsonb_build_object('case-health', n);
  RETURN jsonb_build_object('counts', gone, 'fingerprint', print);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION oza.destroy_health(text, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION oza.destroy_health(text, uuid) TO oza_app;
