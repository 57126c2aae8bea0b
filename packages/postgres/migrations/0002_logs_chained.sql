-- Each record of a log is linked to the one before it in its case: number and hash are given here, so
-- that no writer can forget or choose them.
CREATE FUNCTION "oza"."link_record"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kind text := replace(TG_TABLE_NAME, '_log', '');
  last oza.log_heads;
BEGIN
  INSERT INTO oza.log_heads (region_id, case_id, log, sequence, hash)
  VALUES (NEW.region_id, NEW.case_id, kind, 0, '\x'::bytea)
  ON CONFLICT (region_id, case_id, log) DO NOTHING;
  SELECT * INTO last FROM oza.log_heads h
  WHERE h.region_id = NEW.region_id AND h.case_id = NEW.case_id AND h.log = kind FOR UPDATE;
  NEW.sequence := last.sequence + 1;
  NEW.hash := sha256(last.hash || convert_to(NEW.record, 'UTF8'));
  UPDATE oza.log_heads h SET sequence = NEW.sequence, hash = NEW.hash
  WHERE h.region_id = NEW.region_id AND h.case_id = NEW.case_id AND h.log = kind;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "linked" BEFORE INSERT ON "oza"."access_log" FOR EACH ROW EXECUTE FUNCTION "oza"."link_record"();
--> statement-breakpoint
CREATE TRIGGER "linked" BEFORE INSERT ON "oza"."processing_log" FOR EACH ROW EXECUTE FUNCTION "oza"."link_record"();
