-- Each record of a log is linked to the one before it in its case: number and hash are given here, so
-- that no writer can forget or choose them. The hash is SHA-256 over the hash before it and the record.
CREATE FUNCTION "oza"."link_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO oza.log_heads AS h (region_id, case_id, log, sequence, hash)
  VALUES (
    NEW.region_id, NEW.case_id, replace(TG_TABLE_NAME, '_log', ''), 1, sha256(convert_to(NEW.record, 'UTF8'))
  )
  ON CONFLICT (region_id, case_id, log) DO UPDATE
  SET sequence = h.sequence + 1, hash = sha256(h.hash || convert_to(NEW.record, 'UTF8'))
  RETURNING h.sequence, h.hash INTO NEW.sequence, NEW.hash;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "linked" BEFORE INSERT ON "oza"."access_log" FOR EACH ROW EXECUTE FUNCTION "oza"."link_record"();
--> statement-breakpoint
CREATE TRIGGER "linked" BEFORE INSERT ON "oza"."processing_log" FOR EACH ROW EXECUTE FUNCTION "oza"."link_record"();
