-- An external server may have another default; every table made from here on takes these.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
