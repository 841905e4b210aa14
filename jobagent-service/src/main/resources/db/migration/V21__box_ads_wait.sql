-- What becomes of a box ad with the batch at tell_at: what it says from then on and until when, or that it closes. Until then others get what the
-- other columns hold, so that no moment at which its employer changed something can be read from any answer. Taken back, it is closed at once.
alter table job_ad
    add column waiting jsonb,
    add column closing boolean not null default false;
