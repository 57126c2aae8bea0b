CREATE TABLE "oza"."group_events" (
	"region_id" text NOT NULL,
	"group_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"on_date" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "group_events_region_id_group_id_sequence_pk" PRIMARY KEY("region_id","group_id","sequence")
);
--> statement-breakpoint
CREATE TRIGGER "only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "oza"."group_events" FOR EACH STATEMENT EXECUTE FUNCTION "oza"."refuse_change"();
