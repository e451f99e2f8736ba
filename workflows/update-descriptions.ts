/** What the Temporal UI shows beside each update: who sends it, and one whole example. */
export const updateDescriptions = {
  citizen:
    'Công dân bổ sung, xác nhận, rút · the citizen supplies, confirms, withdraws. {"id":"w-1","dossier":"<dossier>","event":{"type":"citizen.withdrew","reason":"…"}}. Without "dossier" it is meant for the whole case.',
  agency:
    'Cơ quan trả lời; cổng tiếp nhận gửi · an agency answers; sent by the gateway. {"id":"n-1","dossier":"<dossier>","notice":{"agency":"<agency>","reference":"<case>/<dossier>/1","sequence":1},"event":{"type":"agency.refused","reasons":["…"]}}',
  officer:
    'Cán bộ dừng, cho thử lại, sửa, xử lý bằng tay, hẹn lại ngày · an officer stops a dossier, has a failed call tried again, corrects what was rejected, takes a dossier over by hand, gives a late one its new date. {"id":"o-1","dossier":"<dossier>","event":{"type":"officer.retried","by":"one-stop desk","reason":"…"}}; form 04: "event":{"type":"officer.rescheduled","by":"…","reason":"…","newDate":"2026-03-20"}',
  calendar:
    'Lịch làm việc mới · a calendar published later; sent by `lienthong calendar --apply`. {"id":"c-1","event":{"type":"calendar.changed","calendar":{…}}}',
} as const;
