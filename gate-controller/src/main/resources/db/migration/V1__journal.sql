-- The append-only journal. Portable between H2 and PostgreSQL; what is stored as text is stored as the bytes that were hashed.
CREATE TABLE journal_entry (
    seq           BIGINT       NOT NULL PRIMARY KEY,
    at_micros     BIGINT       NOT NULL,
    lane_id       VARCHAR(64)  NOT NULL,
    transaction   VARCHAR(36)  NOT NULL,
    kind          VARCHAR(32)  NOT NULL,
    detail        VARCHAR(4000) NOT NULL,
    previous_hash VARCHAR(64)  NOT NULL,
    hash          VARCHAR(64)  NOT NULL
);

CREATE INDEX journal_entry_lane ON journal_entry (lane_id, seq);

-- Where the chain ended when it was last written. The one row that is ever updated.
CREATE TABLE journal_head (
    id   INTEGER     NOT NULL PRIMARY KEY,
    seq  BIGINT      NOT NULL,
    hash VARCHAR(64) NOT NULL
);

INSERT INTO journal_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
