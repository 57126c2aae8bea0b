CREATE SCHEMA "oza";
--> statement-breakpoint
CREATE SCHEMA "oza_swv";
--> statement-breakpoint
CREATE SCHEMA "oza_keys";
--> statement-breakpoint
CREATE SCHEMA "oza_reference";
--> statement-breakpoint
CREATE TABLE "oza"."case_events" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"on_date" date NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" "bytea" NOT NULL,
	CONSTRAINT "case_events_region_id_case_id_sequence_pk" PRIMARY KEY("region_id","case_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "oza"."cases" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"pathway" integer NOT NULL,
	"status" text NOT NULL,
	"step" text NOT NULL,
	"child_id" uuid NOT NULL,
	"child_sealed" "bytea" NOT NULL,
	"parties" uuid[] NOT NULL,
	"school" text,
	"school_type" text NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"due_on" date,
	"state" "bytea" NOT NULL,
	CONSTRAINT "cases_region_id_case_id_pk" PRIMARY KEY("region_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "oza"."participants" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"organisation_id" uuid,
	"from_date" date NOT NULL,
	"until_date" date,
	"opened_on" date NOT NULL,
	CONSTRAINT "participants_region_id_case_id_number_pk" PRIMARY KEY("region_id","case_id","number")
);
--> statement-breakpoint
CREATE TABLE "oza"."case_facts" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"school_type" text NOT NULL,
	"age_band" text,
	"municipality" text,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"opened_on" date NOT NULL,
	"application_on" date,
	"due_on" date,
	"decision_on" date,
	"decision_outcome" text,
	"days_to_decision" integer,
	"decided_in_time" boolean,
	"decided_together" boolean,
	"started_on" date,
	"closed_on" date,
	"closing_reason" text,
	"closing_outcome" text,
	"agreements" jsonb NOT NULL,
	"evaluations" jsonb NOT NULL,
	"funding" jsonb NOT NULL,
	"costings" jsonb NOT NULL,
	CONSTRAINT "case_facts_region_id_case_id_pk" PRIMARY KEY("region_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "oza"."group_events" (
	"region_id" text NOT NULL,
	"group_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"on_date" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" "bytea" NOT NULL,
	CONSTRAINT "group_events_region_id_group_id_sequence_pk" PRIMARY KEY("region_id","group_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "oza_swv"."case_health" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "case_health_region_id_case_id_pk" PRIMARY KEY("region_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "oza_swv"."event_health" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "event_health_region_id_case_id_sequence_pk" PRIMARY KEY("region_id","case_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "oza"."identities" (
	"region_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	"bsn_hash" "bytea",
	CONSTRAINT "identities_region_id_person_id_pk" PRIMARY KEY("region_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "oza"."import_rejects" (
	"region_id" text NOT NULL,
	"run_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"number" integer NOT NULL,
	"column" text NOT NULL,
	"value_class" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "import_rejects_region_id_run_id_row_number_pk" PRIMARY KEY("region_id","run_id","row","number")
);
--> statement-breakpoint
CREATE TABLE "oza"."import_rows" (
	"region_id" text NOT NULL,
	"source" text NOT NULL,
	"key" "bytea" NOT NULL,
	"case_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"broken_rules" text[] NOT NULL,
	CONSTRAINT "import_rows_region_id_source_key_pk" PRIMARY KEY("region_id","source","key")
);
--> statement-breakpoint
CREATE TABLE "oza"."import_runs" (
	"region_id" text NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"fingerprint" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"rows" integer DEFAULT 0 NOT NULL,
	"accepted" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "import_runs_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "oza_keys"."data_keys" (
	"region_id" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"controller" text NOT NULL,
	"wrapped_with" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "data_keys_region_id_subject_id_controller_pk" PRIMARY KEY("region_id","subject_id","controller")
);
--> statement-breakpoint
CREATE TABLE "oza"."ledger_entries" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"event" integer NOT NULL,
	"line" integer NOT NULL,
	"on_date" date NOT NULL,
	"agreement" integer NOT NULL,
	"source" text NOT NULL,
	"year" text NOT NULL,
	"debit" text NOT NULL,
	"credit" text NOT NULL,
	"amount" bigint NOT NULL,
	"rule" text NOT NULL,
	"school" text,
	"concerns" text,
	"reverses_event" integer,
	"reverses_line" integer,
	CONSTRAINT "ledger_entries_region_id_case_id_event_line_pk" PRIMARY KEY("region_id","case_id","event","line")
);
--> statement-breakpoint
CREATE TABLE "oza"."access_log" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"trace_id" text NOT NULL,
	"span_id" text NOT NULL,
	"record" text NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "access_log_region_id_case_id_sequence_pk" PRIMARY KEY("region_id","case_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "oza"."checkpoints" (
	"region_id" text NOT NULL,
	"number" bigint NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"statement" text NOT NULL,
	"signature" "bytea" NOT NULL,
	CONSTRAINT "checkpoints_region_id_number_pk" PRIMARY KEY("region_id","number")
);
--> statement-breakpoint
CREATE TABLE "oza"."log_exports" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	CONSTRAINT "log_exports_region_id_case_id_pk" PRIMARY KEY("region_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "oza"."log_heads" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"log" text NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "log_heads_region_id_case_id_log_pk" PRIMARY KEY("region_id","case_id","log")
);
--> statement-breakpoint
CREATE TABLE "oza"."processing_log" (
	"region_id" text NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"trace_id" text NOT NULL,
	"span_id" text NOT NULL,
	"record" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"activity" text NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "processing_log_region_id_case_id_sequence_pk" PRIMARY KEY("region_id","case_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "oza"."outbox" (
	"region_id" text NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "oza"."outbox_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"types" text[] NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_region_id_sequence_pk" PRIMARY KEY("region_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "oza_reference"."municipalities" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"province" text NOT NULL,
	"youth_region" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oza_reference"."postcodes" (
	"pc4" text PRIMARY KEY NOT NULL,
	"municipality" text,
	"po" text,
	"vo" text
);
--> statement-breakpoint
CREATE TABLE "oza_reference"."schools" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"municipality" text,
	"swv" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oza"."destruction_events" (
	"region_id" text NOT NULL,
	"list_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"on_date" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "destruction_events_region_id_list_id_sequence_pk" PRIMARY KEY("region_id","list_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "oza"."destructions" (
	"region_id" text NOT NULL,
	"id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"certificate" jsonb NOT NULL,
	CONSTRAINT "destructions_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "oza"."rights_events" (
	"region_id" text NOT NULL,
	"request_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"case_id" uuid NOT NULL,
	"type" text NOT NULL,
	"on_date" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event" "bytea" NOT NULL,
	CONSTRAINT "rights_events_region_id_request_id_sequence_pk" PRIMARY KEY("region_id","request_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "oza"."case_events" ADD CONSTRAINT "case_events_region_id_case_id_cases_region_id_case_id_fk" FOREIGN KEY ("region_id","case_id") REFERENCES "oza"."cases"("region_id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oza"."participants" ADD CONSTRAINT "participants_region_id_case_id_cases_region_id_case_id_fk" FOREIGN KEY ("region_id","case_id") REFERENCES "oza"."cases"("region_id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oza"."case_facts" ADD CONSTRAINT "case_facts_region_id_case_id_cases_region_id_case_id_fk" FOREIGN KEY ("region_id","case_id") REFERENCES "oza"."cases"("region_id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oza_swv"."case_health" ADD CONSTRAINT "case_health_region_id_case_id_cases_region_id_case_id_fk" FOREIGN KEY ("region_id","case_id") REFERENCES "oza"."cases"("region_id","case_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oza_swv"."event_health" ADD CONSTRAINT "event_health_region_id_case_id_sequence_case_events_region_id_case_id_sequence_fk" FOREIGN KEY ("region_id","case_id","sequence") REFERENCES "oza"."case_events"("region_id","case_id","sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oza"."import_rejects" ADD CONSTRAINT "import_rejects_region_id_run_id_import_runs_region_id_id_fk" FOREIGN KEY ("region_id","run_id") REFERENCES "oza"."import_runs"("region_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oza"."ledger_entries" ADD CONSTRAINT "ledger_entries_region_id_case_id_event_case_events_region_id_case_id_sequence_fk" FOREIGN KEY ("region_id","case_id","event") REFERENCES "oza"."case_events"("region_id","case_id","sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open_per_child" ON "oza"."cases" USING btree ("region_id","child_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "participants_own_cases" ON "oza"."participants" USING btree ("party_id","role","opened_on" DESC NULLS FIRST,"case_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "identities_one_person_per_bsn" ON "oza"."identities" USING btree ("region_id","bsn_hash") WHERE bsn_hash is not null;--> statement-breakpoint
CREATE INDEX "ledger_entries_by_source" ON "oza"."ledger_entries" USING btree ("region_id","source","year");--> statement-breakpoint
CREATE INDEX "processing_log_by_trace" ON "oza"."processing_log" USING btree ("region_id","trace_id");--> statement-breakpoint
CREATE INDEX "processing_log_by_activity" ON "oza"."processing_log" USING btree ("region_id","activity","recorded_at");--> statement-breakpoint
CREATE INDEX "processing_log_by_subject" ON "oza"."processing_log" USING btree ("region_id","subject","recorded_at");--> statement-breakpoint
CREATE INDEX "schools_of_swv" ON "oza_reference"."schools" USING btree ("swv","code");--> statement-breakpoint
CREATE INDEX "rights_events_of_case" ON "oza"."rights_events" USING btree ("region_id","case_id");