-- What has happened, who processed what, and the books: rows are only ever added.
CREATE FUNCTION "oza"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."case_events" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."access_log" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."processing_log" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."checkpoints" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."ledger_entries" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."group_events" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
