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
    <message>
        <source>Your export is ready to be downloaded</source>
        <translation>Ваши данные собраны и готовы к скачиванию</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The data of %1</source>
        <translation>Данные пользователя %1</translation>
    </message>
    <message>
        <source>As of %1. The same data for programs is in the folder &quot;data&quot;, as JSON.</source>
        <translation>По состоянию на %1. Те же данные для программ лежат в папке «data» в формате JSON.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес эл. почты</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Сетевой адрес</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Последнее использование</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Подписчики</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Друзья</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокированные</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Скрытые</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Earlier texts of posts</source>
        <translation>Прежние тексты записей</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Голоса</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Видимость</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Нравится</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Репост записи</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Регистрация</translation>
    </message>
</context>
</TS>
