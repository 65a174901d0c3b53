/** The first layout. Statements of SQL that PostgreSQL takes too, except where `search` says so. */
export const first: readonly string[] = [
	`create table entry (
		rid integer primary key, hash text not null unique, device text not null, seq integer not null,
		lamport integer not null, at integer not null, type text not null, leaf text not null, payload blob not null)`,
	`create index entry_device on entry (device, seq)`,
	`create index entry_order on entry (lamport, device, seq)`,
	`create table head (device text not null, seq integer not null, hash text not null, signature text not null,
		primary key (device, seq))`,
];

/** The projection: dropped and folded anew whenever its version changes. */
export const projection: readonly string[] = [
	`create table source (
		rid integer primary key, id text not null unique, key text not null, path text not null, title text not null,
		mime text not null, lang text, published text, outlet text, byline text, kind text, of text,
		dates text not null default '{}', spoken text, said text not null default '{}', text text,
		mapped integer not null default 0, gone integer not null default 0)`,
	`create index source_key on source (key)`,
	// Few are of another; every answer asks which.
	`create index source_of on source (of) where of is not null`,
	`create table capture (
		id text primary key, source integer not null, sha256 text not null, bytes integer not null, object text not null,
		mime text not null, refused text, dropped text, gone integer not null default 0, at integer not null, ord text not null)`,
	`create index capture_source on capture (source, ord)`,
	`create index capture_sha on capture (sha256)`,
	`create table text_version (
		id text primary key, source integer not null, capture text not null, tool text not null, object text not null,
		pages_in integer not null, pages_read integer not null, rows_in integer, rows_accepted integer, doc text not null,
		ord text not null)`,
	`create index text_source on text_version (source)`,
	`create table decision (
		rid integer primary key, id text not null unique, verb text not null, subject text not null,
		body text not null, reason text, by text, batch text, at integer not null, ord text not null)`,
	`create index decision_subject on decision (subject, ord)`,
	`create index decision_at on decision (at)`,
	`create index decision_batch on decision (batch) where batch is not null`,
	`create table target (
		rid integer primary key, key text not null unique, source integer not null, kind text not null, quote text not null,
		occurrence integer not null, ordinal integer not null, status text not null, decision text not null,
		start integer, end integer, found text not null, reading text, unread integer not null default 0,
		outcome text not null, ord text not null)`,
	`create index target_source on target (source, start, end, kind, ordinal, status)`,
	// Of all that was decided, page by page; most of it was accepted as it stood.
	`create index target_outcome on target (outcome, ord desc)`,
	`create index target_otherwise on target (ord desc) where outcome <> 'accepted'`,
	`create table entity (
		rid integer primary key autoincrement, id text not null unique, kind text not null, source integer not null,
		label text not null, row integer, born text not null, cluster text not null)`,
	`create index entity_cluster on entity (cluster)`,
	`create index entity_source on entity (source, kind, label)`,
	`create index entity_row on entity (source, row)`,
	`create table mint (entity integer not null, owner text not null, born text not null, primary key (owner, entity))`,
	`create index mint_entity on mint (entity, born)`,
	`create table statement (
		rid integer primary key autoincrement, id text not null, source integer not null, subject integer not null,
		property text not null, value_entity integer, lo integer, hi integer, polarity text not null, force text not null,
		owner text not null, gone integer not null default 0, doc text not null)`,
	// Two readings of one passage may say the same (a name): it stands until neither of them does.
	`create unique index statement_id on statement (id, owner)`,
	`create index statement_subject on statement (subject, property)`,
	`create index statement_value on statement (value_entity, property)`,
	`create index statement_owner on statement (owner)`,
	// All that counting those of a source reads: rows hold documents.
	`create index statement_source on statement (source, id, gone)`,
	// A person chose each: a few among a million.
	`create index statement_bearing on statement (subject) where property = 'bearsOn'`,
	// Where places are: a few among all that is said, and every map asks for all of them.
	`create index statement_position on statement (subject) where property in ('position', 'within')`,
	// What stands in each source, for the counts on every screen; written with what is counted.
	`create table tally (source integer primary key, statements integer not null, open integer not null,
		accepted integer not null, unread integer not null, rejected integer not null)`,
	`create table awaited (entity text not null, subject text not null, primary key (entity, subject)) without rowid`,
	`create index awaited_subject on awaited (subject)`,
	`create table pair (
		left text not null, right text not null, verdict text not null, decision text not null, ord text not null,
		applied integer not null default 0, primary key (left, right))`,
	`create index pair_right on pair (right)`,
	`create table reprint (source text not null, of text not null, decision text not null, primary key (source, of))`,
	`create index reprint_of on reprint (of)`,
	// Rows come in before the text that they are of is read, and stay a while after: those that are read now are
	// those of the set with the text of a source.
	`create table row_set (rid integer primary key, text text unique, rows integer not null, at integer not null)`,
	`create table list_row (
		list integer not null, row integer not null, line text not null, primary key (list, row)) without rowid`,
	`create table repeated_key (list integer not null, key text not null, primary key (list, key)) without rowid`,
	`create table row_field (
		source integer not null, row integer not null, role text not null, text text not null, lo integer, hi integer,
		primary key (source, row, role)) without rowid`,
	`create table answer (
		kind text not null, key text not null, name text not null, hi integer, flags integer not null, doc text not null,
		primary key (key, kind)) without rowid`,
	`create index answer_order on answer (kind, hi desc, name, key)`,
	// For counting what has a flag: documents are not opened for it.
	`create index answer_flags on answer (kind, flags)`,
	`create table proposal (
		rid integer primary key, source integer not null, text text not null, kind text not null, quote text not null,
		occurrence integer not null, ordinal integer not null, start integer not null, end integer not null,
		group_start integer not null, group_end integer not null, rule text not null, doc text not null)`,
	// All by which a proposal meets its target: both are counted without opening a row.
	`create index proposal_source on proposal (source, start, end, kind, ordinal)`,
	`create table proposal_run (
		source integer primary key, text text not null, grammar text not null, said text not null,
		answers text not null default '', refused integer not null, waiting integer not null, doc text not null)`,
	// What comparing everything with everything gave, in parts; made anew whenever it is missing.
	`create table comparison (part integer primary key, parts integer not null, mark text not null, doc blob not null)`,
	// What people call an answer is another table; this is what a language model answered.
	`create table model_answer (
		id text primary key, source text not null, text text not null, model text not null, prompt text not null,
		answer text not null, host text not null, format text not null, object text not null, at integer not null,
		ord text not null)`,
	`create index model_answer_text on model_answer (text, ord)`,
	`create table passage (rid integer primary key, source integer not null, start integer not null, end integer not null)`,
	`create index passage_source on passage (source)`,
	// SQLite's own full-text search; tsvector takes its place on PostgreSQL.
	`create virtual table fts_name using fts5(label, tokenize = "unicode61 remove_diacritics 2", prefix = '3')`,
	`create virtual table fts_statement using fts5(quote, tokenize = "unicode61 remove_diacritics 2", prefix = '3')`,
	`create virtual table fts_passage using fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '3')`,
];

export const PROJECTION_TABLES = [
	'source',
	'capture',
	'text_version',
	'decision',
	'target',
	'entity',
	'mint',
	'statement',
	'tally',
	'awaited',
	'pair',
	'reprint',
	'row_set',
	'list_row',
	'repeated_key',
	'row_field',
	'answer',
	'proposal',
	'proposal_run',
	'comparison',
	'model_answer',
	'passage',
	'fts_name',
	'fts_statement',
	'fts_passage',
] as const;
