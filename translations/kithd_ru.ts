<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>NotificationText</name>
    <message>
        <source>%1 liked your post</source>
        <translation>%1 оценил(а) вашу запись</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>%1 и %2 оценили вашу запись</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) liked your post</source>
        <translation>
            <numerusform>%1 и ещё %n человек оценили вашу запись</numerusform>
            <numerusform>%1 и ещё %n человека оценили вашу запись</numerusform>
            <numerusform>%1 и ещё %n человек оценили вашу запись</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>%1 поделился(ась) вашей записью</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>%1 и %2 поделились вашей записью</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) shared your post</source>
        <translation>
            <numerusform>%1 и ещё %n человек поделились вашей записью</numerusform>
            <numerusform>%1 и ещё %n человека поделились вашей записью</numerusform>
            <numerusform>%1 и ещё %n человек поделились вашей записью</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>%1 комментирует вашу запись</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>%1 отвечает вам</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 упоминает вас</translation>
    </message>
    <message>
        <source>%1 follows you</source>
        <translation>%1 теперь читает вас</translation>
    </message>
    <message>
        <source>%1 would like to follow you</source>
        <translation>%1 хочет читать вас</translation>
    </message>
    <message>
        <source>%1 would like to be your friend</source>
        <translation>%1 хочет добавить вас в друзья</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>%1 теперь у вас в друзьях</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>%1 пишет вам</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>%1 приглашает вас в группу</translation>
    </message>
    <message>
        <source>News from this server</source>
        <translation>Новости этого сервера</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would like to join</source>
        <translation>
            <numerusform>%n человек хочет вступить</numerusform>
            <numerusform>%n человека хотят вступить</numerusform>
            <numerusform>%n человек хотят вступить</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>Join %1</source>
        <translation>Вступить в «%1»</translation>
    </message>
    <message>
        <source>%1 invites you.</source>
        <translation>%1 приглашает вас.</translation>
    </message>
    <message>
        <source>Open in Kith</source>
        <translation>Открыть в Kith</translation>
    </message>
    <message>
        <source>This link is good until %1.</source>
        <translation>Ссылка действует до %1.</translation>
    </message>
    <message>
        <source>If you do not have Kith on this device yet:</source>
        <translation>Если на этом устройстве ещё нет Kith:</translation>
    </message>
    <message>
        <source>Install Kith on your computer. Whoever invited you knows where to get it.</source>
        <translation>Установите Kith на компьютер. Где его взять, знает тот, кто вас пригласил.</translation>
    </message>
    <message>
        <source>Choose “Join” and paste this link:</source>
        <translation>Выберите «Вступить» и вставьте эту ссылку:</translation>
    </message>
    <message>
        <source>This invitation does not hold any more</source>
        <translation>Это приглашение больше не действует</translation>
    </message>
    <message>
        <source>It is used up, has expired or was withdrawn. Ask whoever sent it to you for a new one to %1.</source>
        <translation>Оно использовано, истекло или отозвано. Попросите того, кто его прислал, о новом приглашении в «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are there already.</source>
        <translation>
            <numerusform>Там уже %n участник.</numerusform>
            <numerusform>Там уже %n участника.</numerusform>
            <numerusform>Там уже %n участников.</numerusform>
        </translation>
    </message>
</context>
</TS>
