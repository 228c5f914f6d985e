-- Whether one can take part from afar: the link itself may follow later.
ALTER TABLE meeting ADD COLUMN online BOOLEAN NOT NULL DEFAULT FALSE AFTER place_id;

-- Of the secret in the QR code for the day. Staff's phones carry a part of it, which is why it is
-- another secret than the one by which a registration can be changed.
ALTER TABLE meeting_registration ADD COLUMN checkin_hash BINARY(32) NOT NULL AFTER link_hash;
